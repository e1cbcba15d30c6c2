export async function startTour(): Promise<void> {}
