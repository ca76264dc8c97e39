import Diagnostics
import Foundation
import Hummingbird

/// A fault for programs: RFC 9457, with the findings that the command line prints.
struct ProblemDetails: Encodable {
  let type: String
  let title: String
  let status: Int
  let detail: String?
  let instance: String
  let findings: [DiagnosticJSON.Record]?

  private init(_ fault: ServiceFault, instance: String) {
    type = "urn:prikaz:problem:" + fault.code
    (title, status, detail, self.instance) = (fault.title, fault.status.code, fault.detail, instance)
    findings = fault.diagnostics.isEmpty ? nil : DiagnosticJSON.records(of: fault.diagnostics)
  }

  static func response(to fault: ServiceFault, instance: String) -> Response {
    var headers = fault.headers
    headers[.contentType] = "application/problem+json"
    headers[.cacheControl] = "no-store"
    if fault.status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
    if let seconds = fault.retryAfter { headers[.retryAfter] = String(seconds) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = (try? encoder.encode(ProblemDetails(fault, instance: instance))) ?? Data()
    return Response(status: fault.status, headers: headers, body: .init(byteBuffer: ByteBuffer(data: bytes)))
  }
}
