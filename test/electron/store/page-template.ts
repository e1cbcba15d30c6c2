// Owns what stands in tests for the page that only a build makes.

export const PAGE_TEMPLATE = '<!doctype html><body><!--package--></body>';
