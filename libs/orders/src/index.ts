export { asksSomething, ordersBot } from './orders-bot';
export { plainCharacters } from './plain-characters';
export { isOrderInDocument, reasonToLeaveOut } from './reason-to-leave-out';
