import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import type { DeskCourse } from "./desk.server.ts";
import { FIELD_OF } from "./desk-facts.ts";

/** What stands between the class and the people who look for one, and the button when nothing does. */
export function PublicationPart({ course }: { course: DeskCourse }) {
	if (course.mayClose) return <Open course={course} />;
	if (!course.mayPublish) return null;
	return course.missing.length > 0 ? <Gaps course={course} /> : <Ready course={course} />;
}

function Open({ course }: { course: DeskCourse }) {
	const { t } = useTranslation("manage");
	const href = useHref();
	return (
		<div className="cluster">
			<ButtonLink href={href(publicPath(course))} kind="secondary" picto="search">
				{t("class.see")}
			</ButtonLink>
			<form method="post" action={href(`/manage/classes/${course.id}/closure`)}>
				<Button kind="quiet">{t("publication.close")}</Button>
			</form>
		</div>
	);
}

function Gaps({ course: { id, missing } }: { course: DeskCourse }) {
	const { t } = useTranslation("manage");
	const href = useHref();
	const facts = href(`/manage/classes/${id}/facts`);
	return (
		<Card tone="warm" as="section" heading={<h2>{t("publication.missing")}</h2>}>
			<p>{t("publication.missingIntro")}</p>
			<ul className="bullets">
				{missing.map((fact) => (
					<li key={fact}>
						<a href={`${facts}#${FIELD_OF[fact]}`}>{t(`missing.${fact}`)}</a>
					</li>
				))}
			</ul>
			<ButtonLink href={facts} picto="pen">
				{t("publication.complete")}
			</ButtonLink>
		</Card>
	);
}

function Ready({ course: { id, state } }: { course: DeskCourse }) {
	const { t } = useTranslation("manage");
	const href = useHref();
	const isClosed = state === "closed";
	return (
		<Card tone={isClosed ? "quiet" : "warm"} as="section">
			<p>{t(isClosed ? "publication.closedNow" : "publication.ready")}</p>
			<form method="post" action={href(`/manage/classes/${id}/publication`)}>
				<Button picto="check">{t(isClosed ? "publication.reopen" : "publication.publish")}</Button>
			</form>
		</Card>
	);
}

/** Nobody finds a private class without the code, she neither. */
function publicPath({ slug, isPrivate, joinCode }: DeskCourse): string {
	const path = `/classes/${slug}`;
	return isPrivate && joinCode ? `${path}?${new URLSearchParams({ code: joinCode })}` : path;
}
