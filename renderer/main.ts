import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { Bridge } from './bridge/bridge.ts'
import { electronTransport } from './bridge/electron-transport.ts'
import { loopbackTransport } from './bridge/loopback-transport.ts'

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no #app')
mount(App, { target, props: { bridge: new Bridge(electronTransport() ?? loopbackTransport()) } })
