import DepartmentRecords
import Diagnostics
import ProgrammeFiles
import ProgrammeModel
import RussianLanguage

/// The page of one place of a set: its controls with their remarks, its tables, the way up.
struct FormPageView {
  let set: StoredSet
  let place: FormPlace
  /// Whom the set knows.
  let names: ReferenceNames
  /// The findings of the whole set, to be shown where they belong.
  let findings: [Diagnostic]
  /// What the controls show: the file's values, or what was sent and could not be saved.
  let shown: [String: FormValue]

  /// The remarks about a control; one that holds others leaves them theirs.
  func remarks(at pointer: String, isLeaf: Bool) -> [Diagnostic] {
    let plain = Self.plain(pointer)
    return own.filter { $0.pointer == plain || isLeaf && $0.pointer.hasPrefix(plain + "/") }.map(\.finding)
  }

  /// The findings below this place, each with its way from here.
  var own: [(pointer: String, finding: Diagnostic)] {
    findings.compactMap { finding in
      guard let path = finding.path, path.file == place.file, path.components.starts(with: place.steps) else {
        return nil
      }
      return (DataPointer.text(of: path.components[place.steps.count...]), finding)
    }
  }

  /// A pointer without the numbers of variants, which data do not have.
  static func plain(_ pointer: String) -> String {
    guard pointer.contains("/~") else { return pointer }
    return pointer.split(separator: "/").filter { !($0.hasPrefix("~") && Int($0.dropFirst()) != nil) }
      .map { "/" + $0 }.joined()
  }

  /// The address of a place.
  static func address(_ set: Int64, file: String, _ steps: some Sequence<FieldPath.Component>) -> String {
    "/sets/\(set)/edit?file=\(PageAddress.escaped(file))&at=\(PageAddress.escaped(DataPointer.text(of: steps)))"
  }

  // MARK: - Blocks

  /// The blocks of the page in order: fields, forms of names in cases folded together, tables.
  func blocks() -> [[String: Any]] {
    switch place.control {
    case .page(let record), .group(let record): return blocks(of: record)
    case .table(let variants):
      return [block(table: table(at: [], heading: title, items: variants))]
    case .keyedTable(let record): return [block(table: keyedTable(at: [], heading: title, record))]
    default:
      let view = FormFieldView(
        pointer: "", label: title, hint: "", isRequired: false, control: place.control, value: shown[""] ?? .absent)
      return [block(field: view.values(self))]
    }
  }

  private func blocks(of record: RecordType) -> [[String: Any]] {
    var blocks: [[String: Any]] = []
    var cases: [[String: Any]] = []
    for field in record.fields {
      let isCase = FormWords.isCase(field.key)
      if !isCase, !cases.isEmpty {
        blocks.append(block(cases: cases))
        cases = []
      }
      let control = FormControl(field.type)
      let heading = FormWords.label(of: field.key)
      switch control {
      case .table(let variants):
        blocks.append(block(table: table(at: [.key(field.key)], heading: heading, hint: field, items: variants)))
      case .keyedTable(let inner):
        blocks.append(block(table: keyedTable(at: [.key(field.key)], heading: heading, inner)))
      case .page:
        blocks.append(block(link: field))
      default:
        let view = FormFieldView(
          pointer: "/" + field.key, label: heading, hint: FormWords.hint(of: field), isRequired: field.isRequired,
          control: control, value: shown[field.key] ?? .absent)
        let values = view.values(self)
        if isCase { cases.append(values) } else { blocks.append(block(field: values)) }
      }
    }
    if !cases.isEmpty { blocks.append(block(cases: cases)) }
    return blocks
  }

  private func block(
    field: [String: Any]? = nil, cases: [[String: Any]] = [], table: [String: Any]? = nil, link: Field? = nil
  ) -> [String: Any] {
    let isOpen = cases.contains { $0["isInvalid"] as? Bool == true || $0["isDoubtful"] as? Bool == true }
    return [
      "field": field ?? false, "hasCases": !cases.isEmpty, "cases": cases, "isOpen": isOpen, "table": table ?? false,
      "link": link.map { field in
        let remarks = own.filter { $0.pointer == "/" + field.key || $0.pointer.hasPrefix("/\(field.key)/") }.map(
          \.finding)
        return [
          "label": FormWords.label(of: field.key), "hint": FormWords.hint(of: field),
          "isEmpty": place.node?.value(at: [.key(field.key)])?.isAbsent ?? true,
          "address": Self.address(set.id, file: place.file, place.steps + [.key(field.key)]),
          "remarks": remarks.isEmpty ? false : FormWords.count(remarks.count), "mark": SetWords.mark(remarks),
        ] as [String: Any]
      } ?? false,
    ]
  }

  // MARK: - Tables

  private func table(
    at steps: [FieldPath.Component], heading: String, hint: Field? = nil, items: [FormControl]
  ) -> [String: Any] {
    let node = place.node?.value(at: steps)
    let nodes: [DataNode] =
      if case .sequence(let items)? = node?.content { items } else if let node, !node.isAbsent { [node] } else { [] }
    let single = items.count == 1 ? items[0].record : nil
    let columns = single.map { Self.columns(of: $0, in: nodes) } ?? []
    let rows = nodes.enumerated().map { index, node in
      row(
        node, at: steps + [.index(index)], columns,
        label: single == nil ? FormWords.line(of: node, names: names) : nil, index: index, count: nodes.count)
    }
    return tableValues(
      heading: heading, hint: hint.map(FormWords.hint) ?? "", pointer: DataPointer.text(of: steps), columns: columns,
      rows: rows, isKeyed: false,
      additions: items.enumerated().map {
        (String($0), items.count == 1 ? "Добавить" : "Добавить: " + FormWords.title(of: $1).lowercased())
      })
  }

  private func keyedTable(at steps: [FieldPath.Component], heading: String, _ record: RecordType) -> [String: Any] {
    let entries = place.node?.value(at: steps)?.entries ?? []
    let columns = Self.columns(of: record, in: entries.map(\.value))
    let rows = entries.enumerated().map { index, entry in
      row(
        entry.value, at: steps + [.key(entry.key)], columns, label: entry.key, index: index, count: entries.count)
    }
    return tableValues(
      heading: heading, hint: record.summary, pointer: DataPointer.text(of: steps), columns: columns, rows: rows,
      isKeyed: true, additions: [("0", "Добавить")])
  }

  private func row(
    _ node: DataNode, at steps: [FieldPath.Component], _ columns: [Field], label: String?, index: Int, count: Int
  ) -> [String: Any] {
    let pointer = DataPointer.text(of: steps)
    let remarks = own.filter { $0.pointer == pointer || $0.pointer.hasPrefix(pointer + "/") }.map(\.finding)
    let cells = columns.map { field in
      [
        "label": FormWords.label(of: field.key),
        "text": FormWords.short(FormWords.line(of: node.value(at: [.key(field.key)]), names: names)),
      ]
    }
    let words = cells.first?["text"].flatMap { $0.isEmpty ? nil : $0 } ?? label ?? ""
    return [
      "number": index + 1, "address": Self.address(set.id, file: place.file, place.steps + steps),
      "title": words.isEmpty ? "(не заполнено)" : FormWords.short(words, to: columns.isEmpty ? 240 : 140),
      "cells": Array(cells.dropFirst()), "pointer": pointer, "id": "f" + pointer,
      "remarks": remarks.isEmpty ? false : FormWords.count(remarks.count), "mark": SetWords.mark(remarks),
      "isFirst": index == 0, "isLast": index == count - 1, "key": label ?? false,
    ]
  }

  private func tableValues(
    heading: String, hint: String, pointer: String, columns: [Field], rows: [[String: Any]], isKeyed: Bool,
    additions: [(number: String, title: String)]
  ) -> [String: Any] {
    let remarks = own.filter { $0.pointer == pointer }.map { FindingView($0.finding) }
    return [
      "heading": heading, "isWhole": pointer.isEmpty, "hint": hint, "id": "f" + pointer, "rowsID": "rows" + pointer,
      "pointer": pointer,
      "columns": columns.isEmpty ? ["Содержание"] : columns.map { FormWords.label(of: $0.key) }, "rows": rows,
      "hasRows": !rows.isEmpty, "isLong": rows.count > 12, "isKeyed": isKeyed, "findings": remarks,
      "hasFindings": !remarks.isEmpty,
      "additions": additions.map { ["number": $0.number, "title": $0.title, "pointer": pointer] },
    ]
  }

  /// The chief fields of a record: up to four short ones, those that rows have before others.
  private static func columns(of record: RecordType, in nodes: [DataNode]) -> [Field] {
    let short = record.fields.filter { field in
      guard !FormWords.isCase(field.key) else { return false }
      switch FormControl(field.type) {
      case .line, .choice, .party, .rows, .variants: return true
      default: return false
      }
    }
    let used = short.filter { field in field.isRequired || nodes.contains { $0.value(at: [.key(field.key)]) != nil } }
    let columns = (used.isEmpty ? short : used).prefix(4)
    // What must be there says best what the row is.
    return columns.filter(\.isRequired) + columns.filter { !$0.isRequired }
  }

  // MARK: - Words

  /// What the place is called.
  var title: String { Self.title(of: place.steps, node: place.node, control: place.control, names: names) }

  private static func title(
    of steps: [FieldPath.Component], node: DataNode?, control: FormControl, names: ReferenceNames
  ) -> String {
    switch steps.last {
    case nil: return "Файл"
    case .key(let key):
      if steps.count > 1, let name = names[key] { return name }
      return FormWords.label(of: key)
    case .index(let position):
      let name = "\((control.record?.name.rawValue ?? "строка").withCapital) \(position + 1)"
      let chief = control.record?.fields.first { $0.isRequired && FormControl($0.type).isShort }
      let words = chief.map { FormWords.line(of: node?.value(at: [.key($0.key)]), names: names) } ?? ""
      return words.isEmpty ? name : "\(name): \(FormWords.short(words, to: 70))"
    }
  }

  /// The pages above this one, the set first.
  func trail(root: DataNode?) -> [[String: Any]] {
    var trail: [[String: Any]] = [["title": set.title, "address": "/sets/\(set.id)"]]
    for length in place.steps.indices.dropFirst() {
      let steps = Array(place.steps[..<length])
      guard let found = FormPlace.nearest(file: place.file, root: root, to: steps), found.rest.isEmpty else { continue }
      trail.append([
        "title": Self.title(of: steps, node: found.place.node, control: found.place.control, names: names),
        "address": Self.address(set.id, file: place.file, steps),
      ])
    }
    return trail
  }
}
