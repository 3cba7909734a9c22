import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { useHref } from "#app/i18n/page.tsx";
import type { GivenLink } from "#app/keeping/given-link.server.ts";
import { PersonalLinkPart } from "#app/keeping/personal-link-part.tsx";
import { CourseTitle } from "#app/registers/lesson-words.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Certificates } from "./certificates.tsx";
import type { HelperPerson } from "./helper-people.ts";
import { useHours } from "./hours.ts";

type VolunteerPageProps = { helper: HelperPerson; link: GivenLink | null };

export function VolunteerPage({ helper, link }: VolunteerPageProps) {
	const { t } = useTranslation("attendance");
	const href = useHref();
	const hours = useHours();
	const { name, phone, email, minutes, certificates } = helper;
	return (
		<DeskFrame back={{ href: href("/manage/volunteers"), label: t("volunteers.back") }}>
			<h1>
				<bdi>{name}</bdi>
			</h1>
			<p className="cluster soft">
				{[phone, email].map(
					(way) =>
						way && (
							<bdi key={way} dir="ltr">
								{way}
							</bdi>
						),
				)}
			</p>
			<p className="figure-value">{t("helpers.hoursOf", { hours: hours(minutes) })}</p>
			<HelpingTable helper={helper} />
			<section className="stack part no-print">
				<h2>{t("volunteers.certificates")}</h2>
				{certificates.length > 0 ? (
					<Certificates helper={helper} />
				) : (
					<p>{t("volunteers.first")}</p>
				)}
			</section>
			<PersonalLinkPart
				link={link}
				help={t("link.help")}
				make={`/manage/volunteers/${helper.learnerId}/link`}
				end={`/manage/volunteers/${helper.learnerId}/link-end`}
			/>
		</DeskFrame>
	);
}

export function HelpingTable({ helper: { helpings } }: { helper: HelperPerson }) {
	const { t } = useTranslation("attendance");
	const hours = useHours();
	return (
		<DataTable
			caption={t("volunteers.caption")}
			captionHidden
			rowHeader="course"
			columns={[
				{ key: "course", label: t("volunteers.classes") },
				{ key: "hours", label: t("helpers.hours"), numeric: true },
				{ key: "lessons", label: t("helpers.lessons"), numeric: true },
				{ key: "role", label: t("helpers.role") },
			]}
			rows={helpings.map((helping) => ({
				course: <CourseTitle {...helping} />,
				role: t(`helpers.roles.${helping.role}`),
				lessons: helping.lessons,
				hours: hours(helping.minutes),
			}))}
		/>
	);
}
