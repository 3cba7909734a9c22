/** For pages whose address is a secret: it leaves with no link, no list of the web and no cache. */
export const SECRET_ADDRESS = {
	"Cache-Control": "no-store",
	"Referrer-Policy": "no-referrer",
	"X-Robots-Tag": "noindex",
} as const;

/**
 * The same with a form: some browsers would send it without saying where from, and it would be
 * refused. The address is told to nobody but ourselves.
 */
export const SECRET_ADDRESS_WITH_FORM = {
	...SECRET_ADDRESS,
	"Referrer-Policy": "same-origin",
} as const;
