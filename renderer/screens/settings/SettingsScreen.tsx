import { Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { environmentNameSchema } from '../../../shared/core/access/environment.ts';
import { languageSchema, settingsSchema } from '../../../shared/ipc/views.ts';
import { useApp } from '../../app-context.ts';
import { Choices } from '../../parts/form/Choice.tsx';
import { Screen } from '../../parts/screen/Screen.tsx';
import { About } from './About.tsx';
import { Help } from './Help.tsx';
import { NilReturn } from './NilReturn.tsx';
import { ProxySection } from './ProxySection.tsx';
import { RecoverySection } from './RecoverySection.tsx';
import { SavedCoops } from './SavedCoops.tsx';
import styles from './SettingsScreen.module.css';
import { Updates } from './Updates.tsx';

export function SettingsScreen() {
  const { commands, model, text } = useApp();
  const { settings } = text;
  const { app } = model;
  const about = useRef<HTMLHeadingElement>(null);
  const isAboutAsked = model.place === 'about';
  // After the screen's own heading has had the focus.
  useEffect(() => {
    if (isAboutAsked) about.current?.focus();
  }, [isAboutAsked]);
  return (
    <Screen title={settings.title}>
      <div className={styles.groups}>
        <Choices
          legend={settings.language}
          name="language"
          value={app.settings.language}
          options={languageSchema.options.map((value) => ({ value, label: settings.languages[value] }))}
          onChange={(language) => commands.saveSettings({ language })}
        />
        <Choices
          legend={settings.theme}
          name="theme"
          value={app.settings.theme}
          options={settingsSchema.shape.theme.options.map((value) => ({ value, label: settings.themes[value] }))}
          onChange={(theme) => commands.saveSettings({ theme })}
        />
        <div className={styles.group}>
          <Choices
            legend={settings.environment}
            name="environment"
            value={app.environment}
            options={environmentNameSchema.options.map((value) => ({
              value,
              label: settings.environments[value].name,
              help: settings.environments[value].help,
            }))}
            onChange={(environment) => commands.chooseEnvironment(environment)}
          />
          <Paragraph data-size="sm" className={styles.help}>
            {settings.environmentHelp} {app.practiceOnly && settings.practiceOnly}
          </Paragraph>
        </div>
      </div>
      <SavedCoops />
      <RecoverySection />
      <ProxySection />
      <NilReturn />
      <About heading={about} />
      <Updates />
      <Help />
    </Screen>
  );
}
