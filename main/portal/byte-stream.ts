// Turns a generator of bytes into the body of a response: pulled by the client's pace, and ended when the
// client goes away, so that what the generator holds open is closed.

/** A body that takes the next chunk when there is room for it. */
export function toByteStream(chunks: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await chunks.return();
    },
  });
}
