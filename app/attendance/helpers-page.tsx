import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FailedForm } from "#app/http/page-data.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { CourseTitle } from "#app/registers/lesson-words.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { HelperLine } from "./class-report.ts";
import { HelperFields } from "./helper-fields.tsx";
import type { HelpersOfClass } from "./helpers.server.ts";
import { useHours } from "./hours.ts";

type HelpersPageProps = {
	helpers: HelpersOfClass;
	failed: FailedForm | undefined;
	saved: boolean;
	/** Taking somebody away was tried, and there are marks. */
	isRefused?: boolean;
};

/** Volunteers and other Londoners of a class, and the form that adds one. */
export function HelpersPage({
	helpers: { head, helpers, known, formKey },
	...rest
}: HelpersPageProps) {
	const { t } = useTranslation("attendance");
	const href = useHref();
	const { failed, saved, isRefused = false } = rest;
	const errors = useErrorTexts(failed?.errors ?? {});
	const path = `/manage/classes/${head.id}/helpers`;
	return (
		<DeskFrame switcher={{ formId: "helper", action: path }}>
			<ErrorSummary errors={errors} />
			{isRefused && (
				<Notice tone="warn">
					<p role="alert">{t("helpers.hasMarks")}</p>
				</Notice>
			)}
			{saved && !failed && (
				<p role="status">
					<Status tone="good">{t("helpers.saved")}</Status>
				</p>
			)}
			<p className="soft">
				<a href={href(`/manage/classes/${head.id}`)}>
					<CourseTitle {...head} />
				</a>
			</p>
			<h1>{t("helpers.title")}</h1>
			<p>{t("helpers.outside")}</p>
			{helpers.length === 0 && <p className="soft">{t("helpers.none")}</p>}
			<ul className="rows">
				{helpers.map((helper) => (
					<HelperRow key={helper.enrolmentId} helper={helper} path={path} />
				))}
			</ul>
			<section className="stack part">
				<h2>{t("helpers.add")}</h2>
				<HelperFields
					{...{ known, errors }}
					action={href(path)}
					typed={failed?.typed ?? {}}
					formKey={formKey}
				/>
			</section>
		</DeskFrame>
	);
}

function HelperRow({ helper, path }: { helper: HelperLine; path: string }) {
	const { t } = useTranslation("attendance");
	const href = useHref();
	const hours = useHours();
	const days = useDays();
	const { enrolmentId, learnerId, name, role, minutes } = helper;
	return (
		<li className="split">
			<span>
				<a href={href(`/manage/volunteers/${learnerId}`)}>
					<bdi>{name}</bdi>
				</a>{" "}
				<span className="small soft">
					{t(`helpers.roles.${role === "volunteer" ? "volunteer" : "londoner"}`)}
				</span>
			</span>
			<span className="cluster small">
				<span>{days(helper)}</span>
				<span className="num">{t("helpers.hoursOf", { hours: hours(minutes) })}</span>
				<a href={href(`${path}/${enrolmentId}/days`)}>{t("helpers.change")}</a>
				<form method="post" action={href(`${path}/${enrolmentId}/removal`)}>
					<Button kind="quiet">
						<span aria-hidden="true">{t("helpers.remove")}</span>
						<span className="visually-hidden">{t("helpers.removeFor", { name })}</span>
					</Button>
				</form>
			</span>
		</li>
	);
}

function useDays(): (helper: Pick<HelperLine, "from" | "to">) => string {
	const { t } = useTranslation("attendance");
	const { language } = usePage();
	return ({ from, to }) => {
		if (from === null) return "";
		const day = formatDay(from, language, "short");
		if (to === null) return t("helpers.since", { day });
		return t("helpers.until", { from: day, to: formatDay(to, language, "short") });
	};
}
