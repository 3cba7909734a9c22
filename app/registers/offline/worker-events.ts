/** What a worker gets; the types of pages do not know it. */
export type LastingEvent = Event & { waitUntil(work: Promise<unknown>): void };
export type FetchEvent = LastingEvent & {
	request: Request;
	respondWith(response: Promise<Response>): void;
};

export function isLasting(event: Event): event is LastingEvent {
	return "waitUntil" in event;
}

export function isFetchEvent(event: Event): event is FetchEvent {
	return "respondWith" in event;
}
