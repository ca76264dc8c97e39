import CAllocator

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
}
