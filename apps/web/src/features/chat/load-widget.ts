let loading: Promise<void> | null = null;

/** Adds the widget's script to the page, once. Rejects when it can't be loaded; then it may be asked for again. */
export function loadWidget(): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    // The page's policy trusts what a trusted script adds.
    const script = document.createElement('script');
    script.src = '/widget/widget.js';
    script.onload = () => resolve();
    script.onerror = () => {
      loading = null;
      script.remove();
      reject(new Error('the widget could not be loaded'));
    };
    document.head.append(script);
  });
  return loading;
}
