import Diagnostics
import Foundation
import PDFConversion
import Synchronization

/// Pictures of the pages of documents, made one document at a time behind a short queue and kept in memory, the least
/// used making room. A document is known by its content, so no change can ever show an old page.
final class PreviewLibrary: Sendable {
  /// What is known of a document.
  enum State: Sendable {
    /// Its pages are being drawn.
    case underway
    /// The pages as PNG, and the PDF.
    case ready(pages: [[UInt8]], pdf: [UInt8])
    /// Why there are none.
    case failed(String)
  }

  private struct Contents {
    var states: [String: State] = [:]
    var order: [String] = []
    var size = 0
  }

  /// The most bytes that are kept.
  private static let limit = 64 << 20
  /// The most pages that are drawn.
  static let mostPages = 60
  private static let dpi = 96

  private let contents = Mutex(Contents())

  /// What is known of a document by its mark; nil when nobody has asked yet.
  func state(of mark: String) -> State? {
    contents.withLock { contents in
      guard let state = contents.states[mark] else { return nil }
      contents.order.removeAll { $0 == mark }
      contents.order.append(mark)
      return state
    }
  }

  /// Draws a document unless that is done or under way; `convert` makes its PDF and may refuse.
  func draw(_ mark: String, convert: @escaping @Sendable () async throws -> [UInt8]) {
    let isNew = contents.withLock { contents in
      if case .failed? = contents.states[mark] { contents.states[mark] = nil }
      guard contents.states[mark] == nil else { return false }
      contents.states[mark] = .underway
      contents.order.append(mark)
      return true
    }
    guard isNew else { return }
    Task {
      let state: State
      do {
        let pdf = try await convert()
        state = .ready(pages: try await Self.pages(of: pdf), pdf: pdf)
      } catch let fault as ServiceFault {
        state = .failed(fault.title + (fault.detail.map { ": " + $0 } ?? ""))
      } catch let failure as DiagnosedFailure {
        state = .failed(failure.diagnostics.map(\.message).joined(separator: "; "))
      } catch {
        state = .failed("программа просмотра не справилась")
      }
      keep(state, for: mark)
    }
  }

  /// The pages, drawn on a thread of their own; none where the program for it is missing.
  private static func pages(of pdf: [UInt8]) async throws -> [[UInt8]] {
    guard let program = PagePictures.program(in: ProcessInfo.processInfo.environment) else { return [] }
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try PagePictures.pictures(of: pdf, program: program, dpi: dpi, limit: mostPages) })
      }
    }
  }

  private func keep(_ state: State, for mark: String) {
    contents.withLock { contents in
      contents.states[mark] = state
      contents.size += Self.size(of: state)
      while contents.size > Self.limit || contents.order.count > 200,
        let oldest = contents.order.first(where: { $0 != mark })
      {
        contents.order.removeAll { $0 == oldest }
        if let gone = contents.states.removeValue(forKey: oldest) { contents.size -= Self.size(of: gone) }
      }
    }
  }

  private static func size(of state: State) -> Int {
    guard case .ready(let pages, let pdf) = state else { return 0 }
    return pages.reduce(pdf.count) { $0 + $1.count }
  }
}
