import CLibyaml

/// Drives libyaml's emitter, which spells keys and values.
enum YAMLEmission {
  private final class Sink {
    var bytes: [UInt8] = []
  }

  /// The bytes of a value; lists inside records are not yet indented.
  static func bytes(of value: YAMLValue) -> [UInt8] {
    var emitter = yaml_emitter_t()
    guard yaml_emitter_initialize(&emitter) != 0 else { return [] }
    defer { yaml_emitter_delete(&emitter) }
    let sink = Sink()
    yaml_emitter_set_output(
      &emitter,
      { data, buffer, size in
        guard let data, let buffer else { return 0 }
        let sink = Unmanaged<Sink>.fromOpaque(data).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: buffer, count: size))
        return 1
      }, Unmanaged.passUnretained(sink).toOpaque())
    yaml_emitter_set_unicode(&emitter, 1)
    yaml_emitter_set_width(&emitter, -1)
    yaml_emitter_set_indent(&emitter, 2)
    var event = yaml_event_t()
    yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING)
    yaml_emitter_emit(&emitter, &event)
    yaml_document_start_event_initialize(&event, nil, nil, nil, 1)
    yaml_emitter_emit(&emitter, &event)
    emit(value, isInline: false, to: &emitter)
    yaml_document_end_event_initialize(&event, 1)
    yaml_emitter_emit(&emitter, &event)
    yaml_stream_end_event_initialize(&event)
    yaml_emitter_emit(&emitter, &event)
    return withExtendedLifetime(sink) { sink.bytes }
  }

  private static func emit(_ value: YAMLValue, isInline: Bool, to emitter: inout yaml_emitter_t) {
    var event = yaml_event_t()
    switch value {
    case .text(let text): scalar(text, YAMLSpelling.style(of: text, isInline: isInline), to: &emitter)
    case .block(let text):
      isInline
        ? scalar(text, YAML_DOUBLE_QUOTED_SCALAR_STYLE, to: &emitter)
        : scalar(text.hasSuffix("\n") ? text : text + "\n", YAML_LITERAL_SCALAR_STYLE, to: &emitter)
    case .list(let items), .inlineList(let items):
      let flows = isInline || value.isInline || items.isEmpty
      yaml_sequence_start_event_initialize(
        &event, nil, nil, 1, flows ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE)
      yaml_emitter_emit(&emitter, &event)
      for item in items { emit(item, isInline: flows, to: &emitter) }
      yaml_sequence_end_event_initialize(&event)
      yaml_emitter_emit(&emitter, &event)
    case .record(let entries), .inlineRecord(let entries):
      let flows = isInline || value.isInline || entries.isEmpty
      yaml_mapping_start_event_initialize(
        &event, nil, nil, 1, flows ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE)
      yaml_emitter_emit(&emitter, &event)
      for entry in entries {
        scalar(entry.key, YAMLSpelling.style(of: entry.key, isInline: flows), to: &emitter)
        emit(entry.value, isInline: flows, to: &emitter)
      }
      yaml_mapping_end_event_initialize(&event)
      yaml_emitter_emit(&emitter, &event)
    }
  }

  private static func scalar(_ text: String, _ style: yaml_scalar_style_t, to emitter: inout yaml_emitter_t) {
    var event = yaml_event_t()
    var bytes = Array(text.utf8)
    bytes.withUnsafeMutableBufferPointer { buffer in
      _ = yaml_scalar_event_initialize(
        &event, nil, nil, buffer.baseAddress, Int32(clamping: buffer.count), 1, 1, style)
    }
    yaml_emitter_emit(&emitter, &event)
  }
}

extension YAMLValue {
  /// True for a value in brackets or braces.
  fileprivate var isInline: Bool {
    switch self {
    case .inlineList, .inlineRecord: true
    default: false
    }
  }
}
