import CAllocator
import Glibc

/// How the process holds the memory that documents are made in.
package enum WorkingMemory {
  /// Keeps memory that one document has given back for the next one; an executable calls this once, before any thread.
  ///
  /// A document of a few pages takes and gives back several hundred kilobytes at once. Left to itself the C library
  /// returns them to the system after each document and asks for them anew, a tenth of all time; threads wait for one
  /// another there besides. Blocks above the bound still go back at once, so that one long document does not
  /// leave a hole as large as itself.
  package static func keep() {
    mallopt(M_MMAP_THRESHOLD, 4 << 20)
    mallopt(M_TRIM_THRESHOLD, 32 << 20)
  }

  /// Room for an output that has grown long and may grow to `count` bytes.
  ///
  /// Doubling would hold it twice while it is copied; memory that is reserved and never written to costs nothing. The
  /// system is asked for large pages, because handing over small ones one by one takes a tenth of the time.
  package static func reserve(_ count: Int, in output: inout [UInt8]) {
    guard output.capacity < count else { return }
    output.reserveCapacity(count)
    let capacity = output.capacity
    output.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      let page = Int(getpagesize())
      let offset = (page - Int(bitPattern: start) % page) % page
      // Advice only: where the system has no large pages everything works as before.
      _ = madvise(start + offset, (capacity - offset) / page * page, MADV_HUGEPAGE)
    }
  }
}
