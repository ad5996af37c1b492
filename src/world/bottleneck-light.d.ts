/** The same without clusters; its package only types the whole. */
declare module 'bottleneck/light.js' {
  export { default } from 'bottleneck';
}
