// Owns the painting thread: keeps the scene, paints what is asked, hands the picture back without a copy.
import { type PaintOrder, type PaintScene, paint } from './paint.ts';

export type PaintRequest =
  | { readonly type: 'scene'; readonly scene: PaintScene }
  | { readonly type: 'paint'; readonly order: PaintOrder };

export interface PaintReply {
  readonly order: PaintOrder;
  readonly picture: ImageBitmap;
  /** Cards in the picture. */
  readonly cards: number;
}

let scene: PaintScene | undefined;
const canvas = new OffscreenCanvas(1, 1);

self.onmessage = ({ data }: MessageEvent<PaintRequest>) => {
  if (data.type === 'scene') {
    scene = data.scene;
    return;
  }
  const { order } = data;
  const width = Math.ceil(order.width * order.pixelRatio);
  const height = Math.ceil(order.height * order.pixelRatio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d');
  if (!context || !scene) return;
  const cards = paint(context, scene, order);
  const picture = canvas.transferToImageBitmap();
  self.postMessage({ order, picture, cards } satisfies PaintReply, { transfer: [picture] });
};
