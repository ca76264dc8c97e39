import Diagnostics
import Foundation
import Hummingbird

/// A fault for programs: RFC 9457, with the findings that the command line prints.
enum ProblemDetails {
  static func response(to fault: ServiceFault, instance: String) -> Response {
    var problem: [String: Any] = [
      "type": "urn:prikaz:problem:" + fault.code, "title": fault.title, "status": fault.status.code,
      "instance": instance,
    ]
    problem["detail"] = fault.detail
    let findings = try? JSONSerialization.jsonObject(with: Data(DiagnosticJSON.text(of: fault.diagnostics).utf8))
    if !fault.diagnostics.isEmpty { problem["findings"] = findings }
    var headers: HTTPFields = [.contentType: "application/problem+json"]
    if let seconds = fault.retryAfter { headers[.retryAfter] = String(seconds) }
    let bytes = (try? JSONSerialization.data(withJSONObject: problem, options: [.sortedKeys])) ?? Data()
    return Response(status: fault.status, headers: headers, body: .init(byteBuffer: ByteBuffer(data: bytes)))
  }
}
