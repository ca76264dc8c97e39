/// What a package was opened for; this decides what becomes of active content in it.
package enum PackagePurpose: Sendable, Hashable, CaseIterable {
  /// To make documents from: whatever stands in it goes out under the school's name, so nothing active is let through.
  case template
  /// To be filled in by others and read back; only form fields may be active.
  case form
  /// To be looked at or read from as people really have it: active parts are never opened, only told of.
  case inspection
}
