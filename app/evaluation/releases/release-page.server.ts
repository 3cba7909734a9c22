import type { RequestContext } from "#app/http/context.ts";
import { keepUntil } from "#app/http/keep.ts";
import { endOfDay } from "#app/i18n/london-time.ts";
import { askDataHash } from "./asks.ts";
import { isForEverybody } from "./release.ts";
import { newerThan, openRelease, type Release } from "./releases.server.ts";

/** A release as its page shows it, whatever its state. */
export async function openForPage(
	context: RequestContext,
	{ slug, id }: { slug: string; id: string },
) {
	const { db, person, now } = context;
	const release = await openRelease(db, person, slug, id);
	if (isForEverybody(release)) keepUntil(context, endOfDay(now));
	const isDraft = release.state === "draft";
	return {
		release,
		subject: { slug, name: release.report.subject.name },
		isOwn: isDraft && release.createdBy === person?.id,
		moved: isDraft && (await hasMoved(context, release)),
		newerId: release.state === "published" ? await newerThan(db, id) : null,
	};
}

async function hasMoved({ compute, now }: RequestContext, release: Release): Promise<boolean> {
	return (await askDataHash(compute, release, now)) !== release.dataHash;
}
