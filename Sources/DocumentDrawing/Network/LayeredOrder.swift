import CGraphviz
import Synchronization

/// Where boxes of two columns stand so that few lines cross: Graphviz's `dot`, given fixed sizes and no text, so that
/// no installed font plays a part.
enum LayeredOrder {
  /// Graphviz keeps its state in globals: one layout at a time.
  private static let turn = Mutex(())

  /// The centres' distances from the top in points, for the boxes on the left and on the right; nil when Graphviz fails.
  ///
  /// `edges` are pairs of numbers of left and right boxes.
  static func centres(
    left: [Double], right: [Double], width: Double, gap: Double, edges: [(Int, Int)]
  ) -> (left: [Double], right: [Double])? {
    turn.withLock { _ in
      // What Graphviz has to say is not for clerks; a layout that fails gives nil.
      agseterr(AGMAX)
      guard let context = gvContext() else { return nil }
      defer { gvFreeContext(context) }
      guard let graph = graphviz_open() else { return nil }
      defer { agclose(graph) }
      graphviz_set(graph, "rankdir", "LR")
      graphviz_set(graph, "nodesep", inches(gap))
      func nodes(_ heights: [Double], _ column: String) -> [UnsafeMutablePointer<Agnode_t>?] {
        heights.enumerated().map { number, height in
          let node = graphviz_node(graph, "\(column)\(number)")
          for (name, value) in [
            ("shape", "box"), ("label", ""), ("fixedsize", "true"), ("width", inches(width)),
            ("height", inches(height)),
          ] {
            graphviz_set(node, name, value)
          }
          return node
        }
      }
      let lefts = nodes(left, "l")
      let rights = nodes(right, "r")
      for (from, to) in edges { graphviz_join(graph, lefts[from], rights[to]) }
      guard gvLayout(context, graph, "dot") == 0 else { return nil }
      defer { gvFreeLayout(context, graph) }
      // Graphviz counts upward and, from left to right, lays its first box lowest: so its order becomes ours.
      let centres = (lefts.map { graphviz_y($0) }, rights.map { graphviz_y($0) })
      return (centres.0 + centres.1).allSatisfy(\.isFinite) ? centres : nil
    }
  }

  /// Points as inches with four decimals, without asking for the locale's decimal sign.
  private static func inches(_ points: Double) -> String {
    let parts = Int((points / 72 * 10_000).rounded())
    return "\(parts / 10_000)." + String(10_000 + parts % 10_000).dropFirst()
  }
}
