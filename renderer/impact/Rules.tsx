import { useMemo } from 'react';
import { parsePercent } from '../../shared/model/fixed.ts';
import type { StructureId } from '../../shared/model/records.ts';
import { day, readDay } from '../app/format.ts';
import { ScrollRegion } from '../app/ui/ScrollRegion.tsx';
import { saveSettings } from '../settings/save.ts';
import { documentState, useApp } from '../store/store.ts';
import { ConsultationRates } from './ConsultationRates.tsx';
import { ExitRules } from './ExitRules.tsx';
import { rolesOf } from './edits.ts';
import { RingFences } from './RingFences.tsx';
import { RoleMatches } from './RoleMatches.tsx';
import { Setting } from './Setting.tsx';

interface Props {
  readonly from: StructureId;
  readonly to: StructureId;
}

/** What decides who may be matched to which place. All of it is the document's, for every proposal. */
export function Rules({ from, to }: Props) {
  const version = useApp((store) => store.version);
  const locked = useApp((store) => store.readOnly);
  const roles = useMemo(() => {
    void version;
    const { structures } = documentState();
    return {
      from: rolesOf([structures.get(from)].filter((each) => each !== undefined)),
      to: rolesOf([structures.get(to)].filter((each) => each !== undefined)),
    };
  }, [from, to, version]);
  const { settings } = documentState().document;
  return (
    <ScrollRegion className="rules" aria-label="Rules and dates">
      <p className="hint">
        These rules hold for the whole document. Every figure here follows them at once, and each change can be undone.
      </p>
      <div className="rule-fields">
        <Setting
          label="Implementation date"
          hint="Fixed terms that end by then are left out; it picks the rates in force."
          stored={settings.implementationDate ? day(settings.implementationDate) : ''}
          locked={locked}
          save={(typed) => {
            const iso = typed === '' ? null : readDay(typed);
            if (typed !== '' && iso === null) return `“${typed}” is not a date. Type one like 1 April 2027.`;
            return saveSettings(
              iso === null ? 'Cleared the implementation date' : `Implementation date ${day(iso)}`,
              () => ({
                implementationDate: iso,
              }),
            );
          }}
        />
        <Setting
          label="A role matches from (%)"
          hint="Your own policy’s figure: there is no default. Empty, no role match counts."
          stored={settings.matchThreshold ?? ''}
          locked={locked}
          save={(typed) => {
            const text = typed.replace(/\s*%$/, '');
            if (text !== '' && parsePercent(text) === null) return `“${typed}” is not a percentage. Type one like 55.`;
            return saveSettings(text === '' ? 'Cleared the match threshold' : `Match threshold ${text}%`, () => ({
              matchThreshold: text === '' ? null : text,
            }));
          }}
        />
        <Setting
          label="Pay protection (months)"
          hint="For a lower grade accepted. Empty: not set."
          stored={settings.payProtectionMonths == null ? '' : String(settings.payProtectionMonths)}
          locked={locked}
          save={(typed) => {
            if (typed !== '' && !/^\d{1,3}$/.test(typed)) return 'Type a whole number of months.';
            return saveSettings('Changed the pay protection period', () => ({
              payProtectionMonths: typed === '' ? null : Number(typed),
            }));
          }}
        />
      </div>
      <RingFences fences={settings.ringFences ?? []} roles={roles} locked={locked} />
      <RoleMatches
        matches={settings.roleMatches ?? []}
        threshold={settings.matchThreshold ?? null}
        roles={roles}
        locked={locked}
      />
      <ConsultationRates settings={settings} locked={locked} />
      <ExitRules settings={settings} locked={locked} />
    </ScrollRegion>
  );
}
