export type Ways = {
	/** Asks the network. */
	ask: () => Promise<Response>;
	/** The page on this phone, if it may be shown. */
	kept: () => Promise<Response | null>;
	/** Over when she has waited long enough. */
	patience: () => Promise<unknown>;
};

/** The network's page when it comes soon, else the phone's, else the network's when it comes. */
export async function answerNavigation({ ask, kept, patience }: Ways): Promise<Response> {
	const network = ask();
	const good = network.then(
		(response) => (isAnswer(response) ? response : null),
		() => null,
	);
	const soon = await Promise.race([good, patience().then(() => null)]);
	return soon ?? (await kept()) ?? network;
}

/** A server in trouble is no better than none. */
function isAnswer({ status, type }: Response): boolean {
	return type === "opaqueredirect" || status < 500;
}
