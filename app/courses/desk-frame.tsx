import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { Switcher } from "#app/ui/language-switcher.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";

type DeskFrameProps = {
	children: ReactNode;
	back?: { href: string; label: string };
	/** A form whose answers must survive a change of language. */
	switcher?: Switcher;
};

/** Every page of a coordinator's work, with the way to the others. */
export function DeskFrame({ children, back, switcher }: DeskFrameProps) {
	return (
		<PageFrame wide back={back} switcher={switcher}>
			<DeskNav />
			{children}
		</PageFrame>
	);
}

function DeskNav() {
	const { t } = useTranslation(["manage", "timetable"]);
	const { t: words } = usePage();
	return (
		<nav className="desk-nav" aria-label={t("nav.label")}>
			<DeskLink path="/manage">{t("nav.desk")}</DeskLink>
			<DeskLink path="/manage/classes">{t("nav.classes")}</DeskLink>
			<DeskLink path="/manage/venues">{t("timetable:nav.venues")}</DeskLink>
			<DeskLink path="/manage/closures">{t("timetable:nav.closures")}</DeskLink>
			<DeskLink path="/manage/waiting-list">{t("nav.waitingList")}</DeskLink>
			<DeskLink path="/manage/learners">{t("nav.learners")}</DeskLink>
			<DeskLink path="/manage/people">{t("nav.staff")}</DeskLink>
			<DeskLink path="/manage/volunteers">{words("attendance:volunteers.nav")}</DeskLink>
			<DeskLink path="/manage/absences">{words("contact:absences.title")}</DeskLink>
			<DeskLink path="/manage/messages">{words("contact:outbox.title")}</DeskLink>
			<DeskLink path="/manage/quality">{t("nav.quality")}</DeskLink>
			<DeskLink path="/manage/unmet-need">{t("nav.unmetNeed")}</DeskLink>
			<DeskLink path="/manage/import">{t("nav.import")}</DeskLink>
			<DeskLink path="/today">{t("nav.today")}</DeskLink>
		</nav>
	);
}

function DeskLink({ path, children }: { path: string; children: ReactNode }) {
	const { url } = usePage();
	const address = useHref()(path);
	const isBelow = path !== "/manage" && url.pathname.startsWith(`${address}/`);
	return (
		<a href={address} aria-current={url.pathname === address ? "page" : isBelow || undefined}>
			{children}
		</a>
	);
}
