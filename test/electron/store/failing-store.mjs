// Stands in front of the store's script in a test: two calls fail where nobody catches it, with content in the message.
process.on('message', ({ call }) => {
  if (call === 'throw') setImmediate(() => fail());
  if (call === 'reject') void Promise.resolve().then(fail);
});

function fail() {
  throw new RangeError('客户 CANARY 王五');
}
