// Owns the names that the build puts a value in place of (electron.vite.config.ts).

/** True in the bundle of `npm run dev` alone; elsewhere what stands behind it is left out. */
declare const WITH_DEV_SERVER: boolean;
