import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import type { FieldErrors } from "#app/http/forms.ts";
import { formatDay, languageName } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ErasureAsked } from "./erasure.server.ts";
import { REFUSALS } from "./erasure.ts";

type ListProps = { asked: readonly ErasureAsked[]; done: "erased" | "refused" | null };

/** Who asked to be erased, with the month in which each must be answered. */
export function ErasuresPage({ asked, done }: ListProps) {
	const { t } = useTranslation("links");
	return (
		<DeskFrame>
			{done && (
				<p role="status">
					<Status tone="good">{t(`requests.done.${done}`)}</Status>
				</p>
			)}
			<h1>{t("requests.title")}</h1>
			{asked.length === 0 ? (
				<Notice tone="good">
					<p>{t("requests.none")}</p>
				</Notice>
			) : (
				<p className="lead">{t("requests.intro")}</p>
			)}
			<ul className="grid">
				{asked.map((one) => (
					<AskedCard key={one.id} asked={one} />
				))}
			</ul>
		</DeskFrame>
	);
}

function AskedCard({ asked }: { asked: ErasureAsked }) {
	const { t } = useTranslation("links");
	const href = useHref();
	return (
		<Card
			as="li"
			heading={
				<h2>
					<Bdi>{asked.name}</Bdi>
				</h2>
			}
		>
			<AskedWhen asked={asked} />
			<p className="card-foot">
				<ButtonLink kind="secondary" href={href(`/manage/erasures/${asked.id}`)}>
					<span aria-hidden="true">{t("requests.open")}</span>
					<span className="visually-hidden">
						{t("requests.open")}: {asked.name}
					</span>
				</ButtonLink>
			</p>
		</Card>
	);
}

function AskedWhen({
	asked: { askedOn, until, isLate, provider, language: hers },
}: {
	asked: ErasureAsked;
}) {
	const { t } = useTranslation("links");
	const { language } = usePage();
	return (
		<>
			<p>{t("requests.asked", { day: formatDay(askedOn, language) })}</p>
			<p>
				<Status tone={isLate ? "warn" : "wait"} picto="clock">
					{isLate ? t("requests.late") : t("requests.until", { day: formatDay(until, language) })}
				</Status>
			</p>
			<p className="small soft">
				<Bdi>{provider}</Bdi> · {languageName(hers, language)}
			</p>
		</>
	);
}

type PageProps = { asked: ErasureAsked; errors?: FieldErrors };

/** Erase, or refuse with a reason that she reads. */
export function ErasurePage({ asked, errors = {} }: PageProps) {
	const { t } = useTranslation("links");
	const href = useHref();
	const words = useErrorTexts(errors);
	const at = href(`/manage/erasures/${asked.id}`);
	return (
		<DeskFrame back={{ href: href("/manage/erasures"), label: t("requests.title") }}>
			<ErrorSummary errors={words} />
			<h1>
				{t("requests.title")}: <Bdi>{asked.name}</Bdi>
			</h1>
			<AskedWhen asked={asked} />
			{asked.isOpen && (
				<>
					<section className="stack part measure">
						<h2>{t("requests.erase")}</h2>
						<p>{t("requests.eraseHelp")}</p>
						<form method="post" action={`${at}/erasure`} className="stack" noValidate>
							<Choices
								type="checkbox"
								name="confirmed"
								legend={t("requests.erase")}
								error={words.confirmed}
								selected={[]}
								options={[{ value: "yes", label: t("requests.confirm") }]}
							/>
							<Button kind="danger" picto="cross">
								{t("requests.erase")}
							</Button>
						</form>
					</section>
					<section className="stack part measure">
						<h2>{t("requests.refuse")}</h2>
						<form method="post" action={`${at}/refusal`} className="stack" noValidate>
							<Choices
								type="radio"
								name="reason"
								legend={t("requests.reason")}
								error={words.reason}
								selected={[]}
								options={REFUSALS.map((one) => ({ value: one, label: t(`refusal.${one}`) }))}
							/>
							<Button kind="secondary">{t("requests.refuse")}</Button>
						</form>
					</section>
				</>
			)}
		</DeskFrame>
	);
}
