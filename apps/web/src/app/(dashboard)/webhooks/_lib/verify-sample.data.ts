/** For the receiver, with Express. */
export const verifySample = `import { Webhook } from 'standardwebhooks';

// The body as it came, before anything has read it as JSON.
app.post('/hooks', express.text({ type: '*/*' }), (request, response) => {
  try {
    const message = new Webhook(process.env.WEBHOOK_SECRET).verify(request.body, request.headers);
    response.sendStatus(204);
    handle(message.type, message.data);
  } catch {
    response.sendStatus(401);
  }
});`;
