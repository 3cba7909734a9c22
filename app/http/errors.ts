/** Thrown by operations; the page's error boundary turns it into words. */
export function notFound(): Response {
	return new Response(null, { status: 404 });
}

export function forbidden(): Response {
	return new Response(null, { status: 403 });
}

export function badRequest(): Response {
	return new Response(null, { status: 400 });
}
