import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { MyFrame } from "#app/my/my-frame.tsx";
import { Words } from "#app/my/words.tsx";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { MyErasure } from "./erasure.server.ts";
import { useRefusalWords } from "./refusal-words.tsx";

type Props = { token: string; asked: MyErasure };

const GOES = ["name", "words", "answers", "links"] as const;
const STAYS = ["marks", "levels"] as const;

/** What goes, what stays, and one button that asks: a person answers. */
export function MyErasurePage({ token, asked }: Props) {
	const { t } = usePage();
	const href = useHref();
	const isOpen = asked !== null && asked.answeredOn === null;
	return (
		<MyFrame token={token} titleKey="links:erasure.title">
			{asked && <HowItStands asked={asked} />}
			<p className="lead">{t("links:erasure.lead")}</p>
			<h2>
				<Words of="links:erasure.goes" />
			</h2>
			<ul className="bullets">
				{GOES.map((one) => (
					<li key={one}>{t(`links:erasure.goesList.${one}`)}</li>
				))}
			</ul>
			<h2>
				<Words of="links:erasure.stays" />
			</h2>
			<ul className="bullets">
				{STAYS.map((one) => (
					<li key={one}>{t(`links:erasure.staysList.${one}`)}</li>
				))}
			</ul>
			<p>{t("links:erasure.leave")}</p>
			{!isOpen && (
				<form method="post" action={href(`/my/${token}/erasure`)} className="stack">
					<p>{t("links:erasure.month")}</p>
					<div className="actions">
						<Button kind="danger" picto="cross">
							{t("links:erasure.ask")}
						</Button>
					</div>
				</form>
			)}
		</MyFrame>
	);
}

function HowItStands({ asked }: { asked: NonNullable<MyErasure> }) {
	const { t, language } = usePage();
	const refusal = useRefusalWords();
	const { askedOn, until, answeredOn, reason } = asked;
	if (answeredOn === null) {
		return (
			<Notice tone="good">
				<p role="status">
					{t("links:erasure.asked", {
						day: formatDay(askedOn, language),
						until: formatDay(until, language),
					})}
				</p>
			</Notice>
		);
	}
	return (
		<Notice tone="warn">
			<p>{t("links:erasure.refusedOn", { day: formatDay(answeredOn, language) })}</p>
			{reason && <p>{refusal(reason)}</p>}
		</Notice>
	);
}
