/** Mail programs read no style sheets, so each part carries its own. The colours are those of libs/ui. */
export const mailStyles = {
  body: 'margin:0;padding:24px 12px;background:#f6f1ea;color:#2a201a;font:16px/1.5 Georgia,serif',
  sheet: 'max-width:36em;margin:0 auto;padding:24px;background:#ffffff;border-radius:8px',
  paragraph: 'margin:0 0 16px',
  action:
    'display:inline-block;padding:12px 20px;border-radius:6px;background:#5a3420;color:#ffffff;text-decoration:none',
  address: 'margin:0 0 16px;font-size:13px;color:#6b5b50;word-break:break-all',
  note: 'margin:0 0 12px;font-size:14px;color:#6b5b50',
} as const satisfies Record<string, string>;
