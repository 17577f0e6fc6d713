/** Id of the element with what a page is about. It takes the focus, so it has tabIndex -1. */
export const CONTENT_ID = 'content';
