/** What only a page that is alive needs, in one chunk. */
export { ForgetTyped } from '../../blocks/ForgetTyped.tsx';
export { PrintTyped } from '../../blocks/PrintTyped.tsx';
export { TypedField } from '../../blocks/TypedField.tsx';
export { Drill } from './Drill.tsx';
export { Messages } from './Messages.tsx';
