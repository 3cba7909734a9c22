/** Thrown by operations; the page's error boundary turns it into words. */
export function notFound(): Response {
	return new Response(null, { status: 404 });
}

export function forbidden(): Response {
	return new Response(null, { status: 403 });
}

/** The loader of an address that only takes something in. */
export function postOnly(): Response {
	return new Response(null, { status: 405, headers: { Allow: "POST" } });
}

export function badRequest(): Response {
	return new Response(null, { status: 400 });
}
