import Synchronization

/// How often somebody may do something: a bucket a visitor that fills steadily and is emptied one by one.
final class RateLimit: Sendable {
  private struct Bucket {
    var content: Double
    var at: Int64
  }

  private let buckets = Mutex<[String: Bucket]>([:])
  private let burst: Double
  private let perSecond: Double
  private let mostKeys: Int

  /// `burst` at once, then `perSecond`. At most `mostKeys` visitors are kept in mind.
  init(burst: Int, perSecond: Double, mostKeys: Int = 20_000) {
    (self.burst, self.perSecond, self.mostKeys) = (Double(max(1, burst)), perSecond, mostKeys)
  }

  /// Takes one; nil when there was one to take, else after how many seconds there will be.
  func take(_ key: String, at now: Int64) -> Int? {
    buckets.withLock { buckets in
      if buckets.count >= mostKeys, buckets[key] == nil { forget(&buckets, at: now) }
      var bucket = buckets[key] ?? Bucket(content: burst, at: now)
      bucket.content = min(burst, bucket.content + Double(max(0, now - bucket.at)) * perSecond)
      bucket.at = now
      let isTaken = bucket.content >= 1
      if isTaken { bucket.content -= 1 }
      buckets[key] = bucket
      return isTaken ? nil : max(1, Int(((1 - bucket.content) / perSecond).rounded(.up)))
    }
  }

  /// Whoever has a full bucket needs none. When too many are left, it is better to forget them all than to fill memory.
  private func forget(_ buckets: inout [String: Bucket], at now: Int64) {
    buckets = buckets.filter { $0.value.content + Double(now - $0.value.at) * perSecond < burst }
    if buckets.count >= mostKeys { buckets = [:] }
  }
}
