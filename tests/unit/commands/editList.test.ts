import { describe, expect, it } from 'vitest';
import { editList } from '../../../shared/commands/editList';
import { relate } from '../../../shared/commands/relate';
import { defaultLists } from '../../../shared/model/list';
import { codeLabel, listCodes, offeredCodes } from '../../../shared/queries/listCodes';
import { ChangeBuilder } from '../../../shared/workbook/changeSet';
import { Ruth } from '../ruth';

describe('editing a list of choices', () => {
  it('renames a choice where it is shown, not in the records', () => {
    const ruth = new Ruth();
    const choices = listCodes(ruth.workbook, 'theme').map((choice) =>
      choice.code === 'buses' ? { ...choice, label: 'Buses and trains' } : choice,
    );
    ruth.does(editList(ruth.workbook, ruth.deed(), { name: 'theme', choices }));
    expect(codeLabel(ruth.workbook, 'theme', 'buses')).toBe('Buses and trains');
    expect(listCodes(ruth.workbook, 'theme')).toHaveLength(defaultLists.theme.length);
  });

  it('gives a new choice a code from its label, and another where that is taken', () => {
    const ruth = new Ruth();
    const choices = [
      ...listCodes(ruth.workbook, 'theme'),
      { label: 'Café & youth club' },
      { label: 'Buses' },
    ];
    ruth.does(editList(ruth.workbook, ruth.deed(), { name: 'theme', choices }));
    const codes = listCodes(ruth.workbook, 'theme').map((choice) => choice.code);
    expect(codes).toContain('cafe-youth-club');
    expect(codes).toContain('buses-2');
  });

  it('keeps the order given, whichever way it is turned', () => {
    const ruth = new Ruth();
    const names = () => offeredCodes(ruth.workbook, 'ladderStage').map((choice) => choice.code);
    const reversed = [...listCodes(ruth.workbook, 'ladderStage')].reverse();
    ruth.does(editList(ruth.workbook, ruth.deed(), { name: 'ladderStage', choices: reversed }));
    expect(names()).toEqual(['organiser', 'leader', 'activist', 'volunteer', 'supporter', 'contact']);
    const between = [...listCodes(ruth.workbook, 'ladderStage')];
    between.splice(1, 0, { code: 'steward', label: 'Steward', retired: false, special: false });
    ruth.does(editList(ruth.workbook, ruth.deed(), { name: 'ladderStage', choices: between }));
    expect(names().slice(0, 3)).toEqual(['organiser', 'steward', 'leader']);
  });

  it('retires a choice that is left out: no longer offered, still readable', () => {
    const ruth = new Ruth();
    const choices = listCodes(ruth.workbook, 'theme').filter((choice) => choice.code !== 'care');
    ruth.does(editList(ruth.workbook, ruth.deed(), { name: 'theme', choices }));
    expect(offeredCodes(ruth.workbook, 'theme').some((choice) => choice.code === 'care')).toBe(false);
    expect(codeLabel(ruth.workbook, 'theme', 'care')).toBe('Care');
  });

  it('shows a code that no list knows as itself', () => {
    const ruth = new Ruth();
    expect(codeLabel(ruth.workbook, 'theme', 'allotments')).toBe('allotments');
    expect(codeLabel(ruth.workbook, 'theme', undefined)).toBe('');
  });

  it('is undone to the list as it was', () => {
    const ruth = new Ruth();
    ruth.does(editList(ruth.workbook, ruth.deed(), { name: 'theme', choices: [{ label: 'Only this' }] }));
    ruth.book.undo();
    expect(offeredCodes(ruth.workbook, 'theme').map((choice) => choice.label)).toEqual(
      defaultLists.theme.map((choice) => choice.label),
    );
  });

  it('keeps what a newer version wrote about a choice, renamed or left out', () => {
    const ruth = new Ruth();
    const change = new ChangeBuilder(ruth.workbook);
    const codes = ['damp', 'lifts'].map((code) => ({ code, label: code, colour: `${code}-blue` }));
    relate(change, ruth.workbook, 'list', { name: 'theme', codes });
    ruth.does(change.done('Came from a newer Wardbook'));
    const colours = () =>
      Object.fromEntries(
        (ruth.workbook.all('list').find(({ name }) => name === 'theme')?.codes ?? []).flatMap(
          ({ code, colour }) => (colour === undefined ? [] : [[code, colour]]),
        ),
      );
    const choices = listCodes(ruth.workbook, 'theme')
      .filter(({ code }) => code !== 'lifts')
      .map((choice) => (choice.code === 'damp' ? { ...choice, label: 'Damp and mould' } : choice));
    ruth.does(editList(ruth.workbook, ruth.deed(), { name: 'theme', choices }));
    expect(codeLabel(ruth.workbook, 'theme', 'damp')).toBe('Damp and mould');
    expect(offeredCodes(ruth.workbook, 'theme').some(({ code }) => code === 'lifts')).toBe(false);
    expect(colours()).toEqual({ damp: 'damp-blue', lifts: 'lifts-blue' });
  });
});
