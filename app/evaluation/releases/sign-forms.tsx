import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { TextArea } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ReleaseSummary } from "./releases.server.ts";

type OfRelease = { release: ReleaseSummary };

function useDraftHref({ slug, id }: ReleaseSummary): (change: string) => string {
	const href = useHref();
	return (change) => href(`/pilots/${slug}/releases/${id}/${change}`);
}

/** The draft keeps its figures: she may let them out as they were, or begin again. */
export function RenewDraft({ release }: OfRelease) {
	const { t } = usePage();
	const href = useDraftHref(release);
	return (
		<Notice tone="info" heading={t("releases:draft.moved")}>
			<p>{t("releases:draft.movedHelp")}</p>
			<form method="post" action={href("renewal")} id="renewal">
				<Button kind="secondary">{t("releases:draft.renew")}</Button>
			</form>
		</Notice>
	);
}

export function OwnDraft({ release }: OfRelease) {
	const { t } = usePage();
	const href = useDraftHref(release);
	return (
		<section className="stack">
			<h2>{t("releases:draft.own")}</h2>
			<p>{t("releases:draft.ownHelp")}</p>
			<form method="post" action={href("removal")}>
				<Button kind="secondary">{t("releases:draft.takeAway")}</Button>
			</form>
		</section>
	);
}

type SignDraftProps = OfRelease & { failed: FailedForm | undefined };

export function SignDraft({ release, failed }: SignDraftProps) {
	const { t } = usePage();
	const href = useDraftHref(release);
	const errors = useErrorTexts(failed?.errors ?? {});
	const button = release.kind === "return" ? "releases:draft.signOff" : "releases:draft.publish";
	return (
		<section className="stack">
			<h2>{t("releases:draft.sign")}</h2>
			<p>{t("releases:draft.signHelp")}</p>
			<form method="post" action={href("publication")} id="publication">
				<Button picto="check">{t(button)}</Button>
			</form>
			<form method="post" action={href("refusal")} className="stack measure">
				<TextArea
					{...{ name: "note", label: t("releases:draft.note"), error: errors.note }}
					{...{ value: failed?.typed.note?.[0] ?? "", rows: 3, maxLength: 500 }}
				/>
				<div>
					<Button kind="secondary">{t("releases:draft.sendBack")}</Button>
				</div>
			</form>
		</section>
	);
}
