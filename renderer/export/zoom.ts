/** How large a page is shown: to fit, as wide as the room, whole, or so many times the size of the paper. */
export type Zoom = 'auto' | 'width' | 'page' | number;
