/// A job as the API tells of it.
struct JobAnswer: Encodable {
  let id: Int64
  let state: BatchJob.State
  let startedAt: String
  let total: Int
  let finished: Int
  let items: [BatchJob.Item]

  init(_ job: BatchJob) {
    (id, state, items) = (job.id, job.state, job.items)
    startedAt = APIAnswer.moment(job.startedAt)
    (total, finished) = (job.sets.count, job.items.count)
  }
}
