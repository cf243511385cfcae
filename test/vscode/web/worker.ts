/** The server is a worker here, and can be had anew. */
import assert from 'node:assert/strict';
import { commands, env, UIKind } from 'vscode';
import { hoverAt, middleOf, newDraft } from '../suite/support.ts';

describe('the server in a worker', () => {
  it('serves where there is no Node', () => {
    assert.equal(env.uiKind, UIKind.Web);
    assert.equal(typeof (globalThis as { process?: { pid?: unknown } }).process?.pid, 'undefined');
    assert.equal(typeof (globalThis as { importScripts?: unknown }).importScripts, 'function');
  });

  it('serves again after the command that restarts it', async () => {
    await commands.executeCommand('shishin.restartServer');
    const draft = await newDraft('markdown', '詳細は、指針Ⅱ2を参照。');
    const { text } = await hoverAt(draft, middleOf(draft, '指針Ⅱ2'));
    assert.match(text, /指針Ⅱ2/u);
  });
});
