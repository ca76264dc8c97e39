import Foundation
import Testing

@testable import DocumentService

@Suite("Описание API")
struct APIDescriptionTests {
  private static func description() async throws -> [String: Any] {
    let bytes = try await ServiceFixture().environment.apiDescription
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// Every operation as «GET /sets/{id}» with what is said of it.
  private static func operations() async throws -> [String: [String: Any]] {
    let paths = try #require(try await description()["paths"] as? [String: [String: [String: Any]]])
    var operations: [String: [String: Any]] = [:]
    for (path, methods) in paths {
      for (method, operation) in methods { operations["\(method.uppercased()) \(path)"] = operation }
    }
    return operations
  }

  @Test("описаны все адреса и только они")
  func describesEveryRoute() async throws {
    let routes = ServiceRouter.router(try await ServiceFixture().environment).routes
      .filter { $0.path.description.hasPrefix("/api/") }
      .map { "\($0.method.rawValue) \($0.path.description.dropFirst(APIRoutes.prefix.count))" }
    #expect(Set(routes) == Set(try await Self.operations().keys))
    #expect(routes.count > 20)
  }

  @Test("у каждого действия есть краткое описание, параметры, ответы и причины отказа")
  func operationsAreComplete() async throws {
    for (name, operation) in try await Self.operations() {
      #expect((operation["summary"] as? String)?.isEmpty == false, "\(name)")
      #expect(operation["operationId"] is String, "\(name)")
      let responses = try #require(operation["responses"] as? [String: Any], "\(name)")
      #expect(responses.keys.contains { $0.hasPrefix("2") }, "\(name)")
      #expect(responses["500"] != nil, "\(name)")
      let isPublic = (operation["security"] as? [Any])?.isEmpty == true
      #expect(isPublic || responses["401"] != nil && responses["403"] != nil, "\(name)")
      let parameters = try #require(operation["parameters"] as? [[String: Any]], "\(name)")
      for parameter in parameters {
        #expect(parameter["schema"] != nil && parameter["description"] != nil, "\(name)")
      }
      let named = parameters.filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String }
      let inPath = name.split(separator: "{").dropFirst().map { String($0.prefix { $0 != "}" }) }
      #expect(named == inPath, "\(name)")
      #expect(!name.hasPrefix("PUT") || operation["requestBody"] != nil, "\(name)")
    }
  }

  @Test("все ссылки ведут к тому, что есть")
  func referencesLead() async throws {
    let root = try await Self.description()
    func references(_ value: Any) -> [String] {
      switch value {
      case let record as [String: Any]:
        (record["$ref"] as? String).map { [$0] } ?? record.values.flatMap(references)
      case let list as [Any]: list.flatMap(references)
      default: []
      }
    }
    for reference in Set(references(root)) {
      var node: Any? = root
      for key in reference.split(separator: "/").dropFirst() { node = (node as? [String: Any])?[String(key)] }
      #expect(node != nil, "\(reference)")
    }
  }
}
