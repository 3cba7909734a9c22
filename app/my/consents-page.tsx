import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Status } from "#app/ui/status.tsx";
import type { MyConsent } from "./consents.server.ts";
import { CONSENTS } from "./consents.ts";
import { MyFrame } from "./my-frame.tsx";
import { Words } from "./words.tsx";

type ConsentsPageProps = { token: string; consents: readonly MyConsent[] };

/** What she agreed to: given and taken back in the same place. */
export function ConsentsPage({ token, consents }: ConsentsPageProps) {
	const { t } = usePage();
	return (
		<MyFrame token={token} titleKey="my:consents.title">
			<p>{t("my:consents.intro")}</p>
			<ul className="stack">
				{consents.map((consent) => (
					<ConsentCard key={consent.kind} consent={consent} token={token} />
				))}
			</ul>
		</MyFrame>
	);
}

function ConsentCard({
	consent: { kind, said, history },
	token,
}: {
	consent: MyConsent;
	token: string;
}) {
	const { t } = usePage();
	const href = useHref();
	const isGiven = said?.yes === true;
	return (
		<li className="card card-plain">
			<h2>
				<Words of={CONSENTS[kind].title} />
			</h2>
			<p>{t(CONSENTS[kind].help)}</p>
			<Said said={said} />
			{history.length > 1 && <History history={history} />}
			<form method="post" action={href(`/my/${token}/consents/${kind}`)}>
				<Button
					kind={isGiven ? "secondary" : "primary"}
					picto={isGiven ? "cross" : "check"}
					name="agrees"
					value={isGiven ? "no" : "yes"}
				>
					<Words of={isGiven ? "my:consents.withdraw" : "my:consents.give"} />
				</Button>
			</form>
		</li>
	);
}

/** A yes and a no stay where they are, with their days. */
function History({ history }: Pick<MyConsent, "history">) {
	const { t, language } = usePage();
	return (
		<details className="fold">
			<summary>{t("privacy:consent.history")}</summary>
			<ul className="bullets">
				{history.map(({ yes, day, byStaff }, index) => (
					<li key={index}>
						{t(yes ? "privacy:consent.yes" : "privacy:consent.no", {
							day: formatDay(day, language, "short"),
						})}
						{byStaff && ` · ${t("privacy:consent.byStaff")}`}
					</li>
				))}
			</ul>
		</details>
	);
}

function Said({ said }: Pick<MyConsent, "said">) {
	const { t, language } = usePage();
	if (said === null) return <p className="soft">{t("my:consents.never")}</p>;
	const day = formatDay(said.day, language, "short");
	return (
		<p>
			<Status tone={said.yes ? "good" : "quiet"}>
				{said.yes ? t("my:consents.yes", { day }) : t("my:consents.no", { day })}
			</Status>
		</p>
	);
}
