import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { CourseTitle, LessonTime } from "#app/registers/lesson-words.tsx";
import { Both } from "#app/ui/both.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Picto } from "#app/ui/picto.tsx";
import { Certificates } from "./certificates.tsx";
import type { OwnPage as OwnPageData } from "./helper-people.server.ts";
import { useHours } from "./hours.ts";

type OwnPageProps = { page: OwnPageData; token: string };
type Lesson = OwnPageData["lessons"][number];

/** What her own link opens: her hours, where she is expected next, what she has earned. */
export function OwnPage({ page, token }: OwnPageProps) {
	const { t } = usePage();
	const { helper } = page;
	return (
		<PageFrame demo={helper.isExample}>
			<h1>
				<Words of="title" />
			</h1>
			<p>
				<bdi>{helper.name}</bdi>
			</p>
			<OwnHours page={page} token={token} />
			<p className="soft">{t("attendance:my.private")}</p>
		</PageFrame>
	);
}

/** The same for somebody who learns as well, on her page as a learner. */
export function OwnHours({ page: { helper, lessons }, token }: OwnPageProps) {
	const { t } = usePage();
	return (
		<>
			<Hours helper={helper} />
			<section className="stack">
				<h2>
					<Words of="next" />
				</h2>
				{lessons.length === 0 && <p>{t("attendance:my.noNext")}</p>}
				<ul className="stack">
					{lessons.map((lesson) => (
						<LessonLine key={lesson.id} lesson={lesson} />
					))}
				</ul>
			</section>
			<OwnCertificates helper={helper} token={token} />
		</>
	);
}

function Words({ of }: { of: "title" | "hours" | "next" | "certificates" }) {
	const { t, english } = usePage();
	return <Both own={t(`attendance:my.${of}`)} english={english(`attendance:my.${of}`)} block />;
}

function Hours({ helper: { minutes, helpings } }: Pick<OwnPageData, "helper">) {
	const { t } = usePage();
	const hours = useHours();
	return (
		<section className="stack">
			<h2>
				<Words of="hours" />
			</h2>
			<p className="my-number">{t("attendance:helpers.hoursOf", { hours: hours(minutes) })}</p>
			<ul className="bullets">
				{helpings.map((helping) => (
					<li key={`${helping.courseId} ${helping.role}`}>
						<CourseTitle {...helping} />{" "}
						<span className="soft">
							{t("attendance:helpers.hoursOf", { hours: hours(helping.minutes) })}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

function LessonLine({ lesson }: { lesson: Lesson }) {
	const { language } = usePage();
	const day = (tag: string) => formatDay(lesson.localDate, tag, "weekday");
	return (
		<li className="card card-plain">
			<p>
				<Picto name="calendar" />{" "}
				<Both own={<strong>{day(language)}</strong>} english={day("en")} />
			</p>
			<p>
				<Picto name="clock" /> <LessonTime {...lesson} />
			</p>
			<p>
				<CourseTitle {...lesson} />
			</p>
			{lesson.venueName && (
				<p>
					<Picto name="place" /> <bdi>{lesson.venueName}</bdi>
				</p>
			)}
		</li>
	);
}

function OwnCertificates({ helper, token }: Pick<OwnPageData, "helper"> & { token: string }) {
	const { t, language } = usePage();
	if (!helper.helpings.some(({ role }) => role === "volunteer")) return null;
	return (
		<section className="stack">
			<h2>
				<Words of="certificates" />
			</h2>
			{helper.certificates.length > 0 ? (
				<Certificates helper={{ ...helper, language }} path={`/my/${token}/certificate`} />
			) : (
				<p>{t("attendance:volunteers.first")}</p>
			)}
		</section>
	);
}
