import './tokens/primitives.css';
import './tokens/semantic.css';
import './tokens/base.css';

export { Alert } from './alert/alert';
export { Badge, type BadgeTone } from './badge/badge';
export { Bar } from './bar/bar';
export { Button, buttonClass, type ButtonVariant } from './button/button';
export { Card } from './card/card';
export { classNames } from './class-names';
export { Dialog } from './dialog/dialog';
export { EmptyState } from './empty-state/empty-state';
export { SelectField } from './field/select-field';
export { TextAreaField } from './field/text-area-field';
export { TextField } from './field/text-field';
export { Skeleton } from './skeleton/skeleton';
export { Spinner } from './spinner/spinner';
export { ToastProvider, useToast } from './toast/toast';
export { VisuallyHidden } from './visually-hidden/visually-hidden';
