import NIOCore
import NIOHTTPTypes

/// Closes a connection whose visitor sends a request's body, or takes an answer, too slowly: a few slow ones must not
/// hold all places. Slow heads of requests and idle connections are the server's own idle time.
final class ConnectionDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let body: TimeAmount
  private let stall: TimeAmount
  private var bodyDeadline: Scheduled<Void>?
  private var stallDeadline: Scheduled<Void>?

  /// `body` for a whole request, `stall` for an answer of which nothing is taken.
  init(body: TimeAmount, stall: TimeAmount) { (self.body, self.stall) = (body, stall) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      bodyDeadline?.cancel()
      bodyDeadline = closing(context, in: body)
    case .body: break
    case .end:
      bodyDeadline?.cancel()
      bodyDeadline = nil
    }
    context.fireChannelRead(data)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    stallDeadline?.cancel()
    stallDeadline = context.channel.isWritable ? nil : closing(context, in: stall)
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    cancel()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { cancel() }

  private func cancel() {
    bodyDeadline?.cancel()
    stallDeadline?.cancel()
    (bodyDeadline, stallDeadline) = (nil, nil)
  }

  private func closing(_ context: ChannelHandlerContext, in time: TimeAmount) -> Scheduled<Void> {
    let channel = context.channel
    return context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
