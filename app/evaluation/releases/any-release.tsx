import type { FailedForm } from "#app/http/page-data.ts";
import { DraftPage } from "./draft-page.tsx";
import { ReleasePage } from "./release-page.tsx";
import type { Release } from "./releases.server.ts";

export type AnyReleaseProps = {
	release: Release;
	isOwn: boolean;
	moved: boolean;
	newerId: string | null;
	failed?: FailedForm | undefined;
};

/** A draft to decide on, or what went out. */
export function AnyRelease({ release, isOwn, moved, newerId, failed }: AnyReleaseProps) {
	if (release.state === "draft") return <DraftPage {...{ release, isOwn, moved, failed }} />;
	return <ReleasePage {...{ release, newerId }} />;
}
