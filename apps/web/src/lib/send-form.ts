import { ApiProblem } from '@abbotsford/api-client';

export interface FormToSend {
  url: string;
  form: FormData;
  /** The access token; null when signed out. */
  token: string | null;
  /** How much of the form has left the browser, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Posts a form and tells how far it has come, which fetch can't. Resolves with the JSON of the answer; rejects with an
 * ApiProblem when it is refused, or with the signal's reason when it is aborted.
 */
export function sendForm({ url, form, token, onProgress, signal }: FormToSend): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(abortReason(signal));
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open('POST', url);
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body);
      else reject(ApiProblem.from(request.status, body, request.getResponseHeader('retry-after')));
    };
    request.onerror = () => reject(ApiProblem.unreachable());
    request.onabort = () => reject(abortReason(signal));
    request.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    request.send(form);
  });
}

function abortReason({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new DOMException('The upload was cancelled.', 'AbortError');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
