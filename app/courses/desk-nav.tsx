import { useHref, usePage } from "#app/i18n/page.tsx";

/** What is opened every day. */
const DAILY = [
	["/manage", "manage:nav.desk"],
	["/manage/classes", "manage:nav.classes"],
	["/manage/waiting-list", "manage:nav.waitingList"],
	["/manage/learners", "manage:nav.learners"],
	["/today", "manage:nav.today"],
] as const;

/** Sixteen links in a row are read by nobody on a phone: these are one tap further, but where she is. */
const MORE = [
	["/manage/absences", "contact:absences.title"],
	["/manage/messages", "contact:outbox.title"],
	["/manage/surveys", "surveys:desk.title"],
	["/manage/links", "links:asks.title"],
	["/manage/erasures", "links:requests.title"],
	["/manage/complaints", "privacy:desk.title"],
	["/manage/venues", "timetable:nav.venues"],
	["/manage/closures", "timetable:nav.closures"],
	["/manage/people", "manage:nav.staff"],
	["/manage/volunteers", "attendance:volunteers.nav"],
	["/manage/employers", "workplace:desk.title"],
	["/manage/quality", "manage:nav.quality"],
	["/manage/next-steps", "outcomes:due.title"],
	["/manage/equality", "equality:totals.nav"],
	["/manage/unmet-need", "manage:nav.unmetNeed"],
	["/manage/import", "manage:nav.import"],
] as const;

export function DeskNav() {
	const { t } = usePage();
	const isHere = useIsHere();
	const here = MORE.filter(([path]) => isHere(path) !== undefined);
	return (
		<nav className="desk-nav" aria-label={t("manage:nav.label")}>
			<Links links={[...DAILY, ...here]} />
			<details className="fold">
				<summary>{t("manage:nav.more")}</summary>
				<div className="desk-nav-more">
					<Links links={MORE.filter((link) => !here.includes(link))} />
				</div>
			</details>
		</nav>
	);
}

type NavLink = (typeof DAILY)[number] | (typeof MORE)[number];

function Links({ links }: { links: readonly NavLink[] }) {
	const { t } = usePage();
	const href = useHref();
	const isHere = useIsHere();
	return links.map(([path, key]) => (
		<a key={path} href={href(path)} aria-current={isHere(path)}>
			{t(key)}
		</a>
	));
}

/** The page itself, or one below it. */
function useIsHere() {
	const { url } = usePage();
	const href = useHref();
	return (path: string): "page" | true | undefined => {
		const address = href(path);
		if (url.pathname === address) return "page";
		return path !== "/manage" && url.pathname.startsWith(`${address}/`) ? true : undefined;
	};
}
