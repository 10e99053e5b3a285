import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { API_KEY, callChannels, eventChannels, type EntenteApi, type IpcEvents } from '@shared/ipc'

const api: EntenteApi = {
  call(channel, argument) {
    if (!callChannels.includes(channel)) throw new Error('no such channel')
    return ipcRenderer.invoke(channel, argument)
  },
  on(channel, listener) {
    if (!eventChannels.includes(channel)) throw new Error('no such channel')
    const received = (_event: IpcRendererEvent, message: IpcEvents[typeof channel]): void => listener(message)
    ipcRenderer.on(channel, received)
    return () => {
      ipcRenderer.off(channel, received)
    }
  }
}

contextBridge.exposeInMainWorld(API_KEY, api)
