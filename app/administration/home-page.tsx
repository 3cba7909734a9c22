import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Picto, type PictoName } from "#app/ui/picto.tsx";
import { AdminFrame } from "./admin-frame.tsx";
import type { AdminHome } from "./home.server.ts";

export function AdminHomePage({ home }: { home: AdminHome }) {
	const { t } = useTranslation("admin");
	const needs = useNeeds(home).filter(({ count }) => count > 0);
	return (
		<AdminFrame title={t("home.title")}>
			{needs.length === 0 && (
				<Notice tone="good">
					<p>{t("home.calm")}</p>
				</Notice>
			)}
			<ul className="grid">
				{needs.map((need) => (
					<NeedCard key={need.to} need={need} />
				))}
			</ul>
			<Program program={home.program} letters={home.letters} />
		</AdminFrame>
	);
}

type Need = { picto: PictoName; count: number; words: string; to: string; link: string };

/** The most pressing first. */
function useNeeds(home: AdminHome): Need[] {
	const { t } = useTranslation("admin");
	const { administrators, uncoordinated, withoutRole, invitations, letters } = home;
	return [
		{
			picto: "shield",
			count: administrators === 1 ? 1 : 0,
			words: t("home.oneAdministrator"),
			to: "/admin/accounts?role=administrator",
			link: t("home.seeAccounts"),
		},
		{
			picto: "school",
			count: uncoordinated,
			words: t("home.uncoordinated", { count: uncoordinated }),
			to: "/admin/providers",
			link: t("home.seeProviders"),
		},
		{
			picto: "people",
			count: withoutRole,
			words: t("home.withoutRole", { count: withoutRole }),
			to: "/admin/accounts?state=open",
			link: t("home.seeAccounts"),
		},
		{
			picto: "hand",
			count: invitations,
			words: t("home.invitations", { count: invitations }),
			to: "/admin/accounts/invitations",
			link: t("home.seeInvitations"),
		},
		{
			picto: "mail",
			count: letters.failed,
			words: t("home.failedLetters", { count: letters.failed }),
			to: "/admin#letters",
			link: t("home.seeLetters"),
		},
	];
}

function NeedCard({ need }: { need: Need }) {
	const href = useHref();
	return (
		<Card as="li" tone="warm">
			<p className="task">
				<Picto name={need.picto} size="l" />
				<span>{need.words}</span>
			</p>
			<p className="card-foot">
				<a href={href(need.to)}>{need.link}</a>
			</p>
		</Card>
	);
}

function Program({ program, letters }: Pick<AdminHome, "program" | "letters">) {
	const { t } = useTranslation("admin");
	const { language } = usePage();
	const { version, database, node, steps, lastStep } = program;
	return (
		<section className="stack" id="letters">
			<h2>{t("home.program")}</h2>
			<Facts
				items={[
					{ term: t("home.version"), value: <bdi dir="ltr">{version}</bdi> },
					{ term: t("home.database"), value: <bdi dir="ltr">{database}</bdi> },
					{
						term: t("home.steps"),
						value: (
							<>
								{formatNumber(steps, language)} <bdi className="small soft">{lastStep}</bdi>
							</>
						),
					},
					{ term: t("home.node"), value: <bdi dir="ltr">{node}</bdi> },
					{ term: t("home.waitingLetters"), value: formatNumber(letters.waiting, language) },
				]}
			/>
		</section>
	);
}
