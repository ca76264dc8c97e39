import Diagnostics

extension DiagnosedFailure.Kind {
  /// The status that programs see, after BSD's sysexits.
  var status: Int32 {
    switch self {
    case .withheld: 1
    case .usage: 64
    case .unusable: 65
    case .noInput: 66
    case .ownFault: 70
    case .cannotWrite: 73
    }
  }
}
