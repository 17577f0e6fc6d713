import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

let registered = false;

/** W3C trace context in and out, and trace ids in the logs. Once a process. */
export function registerTracing(): void {
  if (registered) return;
  registered = true;
  new NodeTracerProvider().register();
}
