import Foundation
import Testing
struct Case: Codable { var suite: String; var title: String; var yaml: String; var out: String? }
@Test func tmpDump() throws {
  var cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: URL(fileURLWithPath: "/tmp/hd/cases.json")))
  for i in cases.indices { cases[i].out = printedFindings(cases[i].yaml) }
  try JSONEncoder().encode(cases).write(to: URL(fileURLWithPath: "/tmp/hd/out.json"))
}
