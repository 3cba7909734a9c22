import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";

/** Always in sight: of how many something new is chosen, and the button that saves all of it. */
export function ClassBar({ of }: { of: number }) {
	const { t } = useTranslation("assessments");
	return (
		<div className="register-bar">
			<p className="num class-counted">
				<Trans
					t={t}
					i18nKey="classForm.counted"
					values={{ all: of }}
					components={{ n: <Chosen /> }}
				/>
			</p>
			<Button picto="check">{t("classForm.submit")}</Button>
		</div>
	);
}

/** The style sheet counts; where it cannot, the line is not shown. */
function Chosen({ children }: { children?: ReactNode }) {
	return <span className="class-count">{children}</span>;
}
