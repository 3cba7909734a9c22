import { OwnHours } from "#app/attendance/own-page.tsx";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { KeepThisPage } from "#app/keeping/keep-this-page.tsx";
import { MyRequest } from "#app/keeping/my-request.tsx";
import { MyGoal } from "#app/plans/my-goal.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Done } from "./done.ts";
import type { MyHome } from "./home.server.ts";
import { LastLessons } from "./last-lessons.tsx";
import { MyClasses } from "./my-classes.tsx";
import { MyDoors } from "./my-doors.tsx";
import { MySkills } from "./my-skills.tsx";
import { NextLessons } from "./next-lessons.tsx";
import { Words } from "./words.tsx";

type HomePageProps = { home: MyHome; done: Done | null };

/** What her own link opens: her classes, and what she can do about them. */
export function HomePage({ home, done }: HomePageProps) {
	const { t } = usePage();
	const href = useHref();
	return (
		<PageFrame demo={home.isExample}>
			<h1>
				<Words of="my:title" />
			</h1>
			<p className="lead">
				<bdi>{home.name}</bdi>
			</p>
			{done && (
				<p role="status">
					<Status tone="good">{t(`my:done.${done}`)}</Status>
				</p>
			)}
			<NextLessons home={home} />
			<MyRequests home={home} />
			<LastLessons lessons={home.last} token={home.token} />
			<MyClasses home={home} />
			<MySkills skills={home.skills} />
			{home.plan && <MyGoal plan={home.plan} />}
			{home.helping && <OwnHours page={home.helping} token={home.token} />}
			<MyDoors doors={home.doors} />
			<KeepThisPage title={t("my:title")} />
			<p className="soft">{t("my:private")}</p>
			<ButtonLink href={href("/classes")} kind="secondary" picto="search">
				{t("enrolments:done.find")}
			</ButtonLink>
		</PageFrame>
	);
}

function MyRequests({ home: { token, requests } }: { home: MyHome }) {
	if (requests.length === 0) return null;
	return (
		<section className="stack">
			<h2>
				<Words of="keeping:my.title" />
			</h2>
			<ul className="stack">
				{requests.map((request) => (
					<MyRequest key={request.reference} token={token} request={request} heading="h3" />
				))}
			</ul>
		</section>
	);
}
